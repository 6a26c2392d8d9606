package org.concordat.testing.planted;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FrameworkInDomain {}
