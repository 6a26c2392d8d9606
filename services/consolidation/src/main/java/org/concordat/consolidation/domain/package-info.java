/**
 * What a domain is to consolidation: its measures, the shape of its rows, its words and where its raw facts are. A new
 * domain is a package with one of {@code TableDomain} or {@code RegisterDomain} and a line in the registry, the file
 * {@code META-INF/services/org.concordat.consolidation.domain.DomainSource}.
 */
@NullMarked
package org.concordat.consolidation.domain;

import org.jspecify.annotations.NullMarked;
