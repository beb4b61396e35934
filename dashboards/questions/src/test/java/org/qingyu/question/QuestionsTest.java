package org.qingyu.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingyu.table.Tables;
import org.qingyu.table.WarehouseTable;
import org.qingyu.table.WarehouseView;

class QuestionsTest {

    private static final Map<String, Set<String>> DECLARED = declared();

    @Test
    void everyQuestionNamesOnlyWhatIsDeclared() throws IOException {
        for (Question question : Question.all()) {
            assertThat(SqlNames.problemsOf(question.sql(), DECLARED))
                    .as(question.file())
                    .isEmpty();
        }
    }

    @Test
    void everyQuestionHasItsNumberATitleAndAGrain() throws IOException {
        List<Question> questions = Question.all();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(12);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            assertThat(question.file()).startsWith("%02d-".formatted(i + 1));
            assertThat(question.title()).isNotBlank();
            assertThat(question.grain()).startsWith("一行");
        }
        assertThat(questions.stream().map(Question::title)).doesNotHaveDuplicates();
    }

    @Test
    void aRenamedColumnIsNoticed() {
        assertThat(SqlNames.problemsOf("SELECT w.observd FROM mart.warning AS w", DECLARED))
                .containsExactly("no column w.observd");
        assertThat(SqlNames.problemsOf("SELECT max(dy) AS day FROM mart.warning ORDER BY day", DECLARED))
                .containsExactly("no column dy");
        assertThat(SqlNames.problemsOf(
                        "WITH a AS (SELECT day AS d FROM mart.warning) SELECT a.day FROM a WHERE a.d IS NULL",
                        DECLARED))
                .containsExactly("no column a.day");
        assertThat(SqlNames.problemsOf(
                        "SELECT w.day FROM mart.warning AS w WHERE w.day = (SELECT max(c.dai) FROM score.daily_count AS c)",
                        DECLARED))
                .containsExactly("no column c.dai");
    }

    @Test
    void aTableThatIsNotDeclaredIsNoticed() {
        assertThat(SqlNames.problemsOf("SELECT 1 AS one FROM mart.warnings", DECLARED))
                .containsExactly("no table mart.warnings");
    }

    @Test
    void aTextThatTrinoCannotReadIsAnError() {
        assertThatThrownBy(() -> SqlNames.problemsOf("SELECT FROM mart.warning", DECLARED))
                .hasMessageContaining("mismatched input");
    }

    private static Map<String, Set<String>> declared() {
        var names = new TreeMap<String, Set<String>>();
        Tables.all().forEach(table -> names.put(table.name(), columnsOf(table)));
        WarehouseView.all().forEach(view -> names.put(view.name(), columnsOf(view.base())));
        return names;
    }

    private static Set<String> columnsOf(WarehouseTable table) {
        return table.columns().stream().map(placed -> placed.column().name()).collect(Collectors.toSet());
    }
}
