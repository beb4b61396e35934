package org.qingyu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingyu.failure.ExitCode;
import org.qingyu.failure.QingyuError;

class RegionCsvTest {

    private static final String LIST_TEXT = """
        code,name,parent_code,level,class,population,valid_from,valid_to,lon,lat,synonyms
        990101000000,云溪县,990100000000,county,,,,,,,
        990101101000,石桥镇,990101000000,town,一类,52000,2020-01-01,,118.5,34.5,石桥;110所
        990101101001,前湾村,990101101000,village,,,,,118.51,34.52,
        """;

    @TempDir
    Path folder;

    @Test
    void readsTheListInEveryEncodingAsTheSameVersion() throws IOException {
        var utf8 = write("utf8.csv", LIST_TEXT.getBytes(StandardCharsets.UTF_8));
        var marked = write("marked.csv", ("\uFEFF" + LIST_TEXT).getBytes(StandardCharsets.UTF_8));
        var gb = write("gb.csv", LIST_TEXT.getBytes(Charset.forName("GB18030")));
        var windows = write("crlf.csv", LIST_TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        var tabs = write("tabs.csv", LIST_TEXT.replace(",", "\t").getBytes(StandardCharsets.UTF_8));

        var list = RegionCsv.read(utf8);

        assertThat(list.find("990101101000")).hasValueSatisfying(town -> {
            assertThat(town.name()).isEqualTo("石桥镇");
            assertThat(town.regionClass()).isEqualTo("一类");
            assertThat(town.population()).isEqualTo(52_000);
            assertThat(town.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(town.synonyms()).containsExactly("石桥", "110所");
            assertThat(town.lon()).isEqualTo(118.5);
        });
        assertThat(RegionCsv.read(marked).version()).isEqualTo(list.version());
        assertThat(RegionCsv.read(gb).version()).isEqualTo(list.version());
        assertThat(RegionCsv.read(windows).version()).isEqualTo(list.version());
        assertThat(RegionCsv.read(tabs).version()).isEqualTo(list.version());
    }

    @Test
    void readsBackWhatItWritesAndWhatTheLakeHolds() {
        var list = RegionCsv.read(LIST_TEXT, "list.csv");

        assertThat(RegionCsv.read(RegionCsv.write(list.regions()), "again.csv").regions())
                .isEqualTo(list.regions());
        var fromLake = RegionRows.listOf(RegionRows.rowsOf(list, Instant.EPOCH));
        assertThat(fromLake.regions()).isEqualTo(list.regions());
        assertThat(fromLake.version()).isEqualTo(list.version());
    }

    @Test
    void needsOnlyThreeColumnsWhereCodesHaveTwelveDigits() {
        var list = RegionCsv.read("parent_code,name,code\n,云溪县,990101000000\n990101000000,石桥镇,990101101000\n", "x");

        assertThat(list.county().name()).isEqualTo("云溪县");
        assertThat(list.ofLevel(RegionLevel.TOWN)).extracting(Region::code).containsExactly("990101101000");
    }

    @Test
    void takesAnyTextAsACodeWhereLevelAndParentAreGiven() {
        var list =
                RegionCsv.read("code,name,parent_code,level\nSE,Sverige,,county\n0114,Upplands Väsby,SE,town\n", "x");

        assertThat(list.find("0114")).map(Region::parentCode).contains("SE");
    }

    @Test
    void namesEveryWrongCellAtOnce() {
        String text = """
            code,name,parent_code,level,population,valid_from,lon,lat
            990101000000,云溪县,,county,,,,
            abc,石桥镇,990101000000,,,,,
            990101102000,,990101000000,town,many,2020-13-01,200,34
            990101103000,东岭镇,990101000000,city,,,118.5,
            """;

        assertThatThrownBy(() -> RegionCsv.read(text, "list.csv"))
                .asInstanceOf(type(QingyuError.class))
                .satisfies(error -> assertThat(error.exitCode()).isEqualTo(ExitCode.NO_INPUT))
                .extracting(QingyuError::problems, LIST)
                .hasSize(7)
                .anySatisfy(problem -> assertThat(problem.toString()).contains("line 3, column code"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("line 4, column population"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("line 5, column lat"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("line 5, column level"));
    }

    @Test
    void refusesAListThatDoesNotHoldTogether() {
        String text = """
            code,name,parent_code,level
            C,云溪县,,county
            T1,石桥镇,X,town
            V1,前湾村,C,village
            V1,后湾村,C,village
            """;

        assertThatThrownBy(() -> RegionCsv.read(text, "list.csv"))
                .asInstanceOf(type(QingyuError.class))
                .extracting(QingyuError::problems, LIST)
                .anySatisfy(problem -> assertThat(problem.toString()).contains("T1", "parent_code", "X"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("V1", "to be a town"))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("V1", "one region at a time"));
    }

    @Test
    void refusesFilesThatAreNoListInOneSentence() throws IOException {
        assertThatThrownBy(() -> RegionCsv.read("a,b\n1,2\n", "x"))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("code,name,parent_code");
        assertThatThrownBy(() -> RegionCsv.read("", "x")).isInstanceOf(QingyuError.class);
        assertThatThrownBy(() -> RegionCsv.read(folder))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("directory");
        var bytes = write("broken.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 0x2C, (byte) 0x80});
        assertThatThrownBy(() -> RegionCsv.read(bytes))
                .isInstanceOf(QingyuError.class)
                .hasMessageContaining("GB18030");
        assertThatThrownBy(() -> RegionCsv.read("code,name,parent_code\n990101000000,\"云溪", "x"))
                .isInstanceOf(QingyuError.class);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
