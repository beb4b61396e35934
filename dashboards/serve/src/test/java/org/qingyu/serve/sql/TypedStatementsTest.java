package org.qingyu.serve.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedStatementsTest {

    private final TypedStatements typed = new TypedStatements();

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1", "SELECT 'a;", "SELECT 1; SELECT 2", "exit now", "SELECT 1 -- ;"})
    void theReturnKeyGoesOnWithAStatementThatHasNoEnd(String text) {
        assertThatThrownBy(() -> typed.parse(text, text.length(), ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                "SELECT 'it''s'\n;",
                "SELECT '\\';",
                "SELECT 1 WHERE 1 != 2;",
                "exit",
                "QUIT;",
                "",
                "  "
            })
    void whatIsWholeIsTaken(String text) {
        assertThat(typed.parse(text, text.length(), ParseContext.ACCEPT_LINE).line())
                .isEqualTo(text);
    }

    @Test
    void aNameIsCompletedAfterABracketOrAComma() {
        assertThat(wordAt("SELECT max(obs")).isEqualTo("obs");
        assertThat(wordAt("SELECT day,lev")).isEqualTo("lev");
        assertThat(wordAt("SELECT * FROM mart.wa")).isEqualTo("mart.wa");
    }

    private String wordAt(String text) {
        return typed.parse(text, text.length(), ParseContext.COMPLETE).word();
    }
}
