package org.concordat.testing.planted.forms;

record UntrueSql() {}
