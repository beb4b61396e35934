package org.qingyu.serve.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void statementsEndAtSemicolonsThatAreNeitherQuotedNorComments() {
        assertThat(Statements.split("SELECT ';' ; SELECT \"a;b\" -- no; end\n, 2; /* ; */ SELECT 3"))
                .containsExactly("SELECT ';'", "SELECT \"a;b\" -- no; end\n, 2", "/* ; */ SELECT 3");
    }

    @Test
    void commentsAndEmptinessAreNoStatements() {
        assertThat(Statements.split(" ;; -- what\n ; /* grain */ \n")).isEmpty();
    }

    @Test
    void typingIsOverAtASemicolon() {
        assertThat(Statements.isWhole("SELECT 1;")).isTrue();
        assertThat(Statements.isWhole("SELECT 1; -- done")).isTrue();
        assertThat(Statements.isWhole("SELECT ';'")).isFalse();
        assertThat(Statements.isWhole("SELECT 1; SELECT")).isFalse();
        assertThat(Statements.isWhole("SELECT 'a;")).isFalse();
    }
}
