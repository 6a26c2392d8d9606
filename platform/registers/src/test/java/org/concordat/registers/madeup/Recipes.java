package org.concordat.registers.madeup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

@ApplicationScoped
class Recipes implements Register<Recipe, Recipes.View> {

    record View(
            String recipe,
            int version,
            Optional<Borough> borough,
            @JsonUnwrapped Recipe dish) {}

    @Override
    public RecordKind<Recipe> kind() {
        return new RecordKind<>("recipe", "recipe", Recipe.class, "concordat.trial.recipe-recorded.v1");
    }

    @Override
    public String path(RecordKey key) {
        return "recipes/" + key.code();
    }

    @Override
    public String aggregate(RecordKey key) {
        return "recipes/" + key.code();
    }

    @Override
    public List<Finding> check(Proposed<Recipe> proposed) {
        return List.of();
    }

    @Override
    public View view(RecordVersion<Recipe> version) {
        return new View(version.key().code(), version.version(), version.owner().ownBorough(), version.content());
    }
}
