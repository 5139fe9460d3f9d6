package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is a folder, or it is refused before it can do harm. */
class ZipFolderTest {

    private static final Path TEA_TIME = Path.of("src/test/resources/instruments-under-test/tea-time");
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    /** The entries of an archive to be, in order. */
    private static final class Archive {

        private final Map<String, byte[]> entries = new LinkedHashMap<>();

        static Archive of(String top) throws IOException {
            Archive archive = new Archive();
            try (Stream<Path> files = Files.walk(TEA_TIME)) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    String name = TEA_TIME.relativize(file).toString().replace('\\', '/');
                    archive.with(top + name, Files.readAllBytes(file));
                }
            }
            return archive;
        }

        Archive with(String name, byte[] contents) {
            entries.put(name, contents);
            return this;
        }

        Archive with(String name) {
            return with(name, name.endsWith("/") ? new byte[0] : "x".getBytes(StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return bytes(ZipEntry.DEFLATED);
        }

        byte[] bytes(int method) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    ZipEntry entry = new ZipEntry(each.getKey());
                    entry.setMethod(method);
                    if (method == ZipEntry.STORED) {
                        CRC32 crc = new CRC32();
                        crc.update(each.getValue());
                        entry.setCrc(crc.getValue());
                        entry.setSize(each.getValue().length);
                    }
                    zip.putNextEntry(entry);
                    zip.write(each.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    private static InstrumentSource read(byte[] archive) {
        return InstrumentSource.zip(new ByteArrayInputStream(archive), "tea-time");
    }

    private static void refused(byte[] archive, String why, String maybe) {
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Maybe " + maybe)
                .hasNoCause();
    }

    /** Replaces a name by another of the same length, wherever the archive says it. */
    private static byte[] renamed(byte[] archive, String from, String to) {
        String bytes = new String(archive, StandardCharsets.ISO_8859_1);
        return bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFolderIsReadWithAndWithoutItselfAtTheTop() throws IOException {
        String fingerprint = PackText.teaTime().fingerprint();
        for (byte[] archive : List.of(
                Archive.of("").bytes(),
                Archive.of("tea-time/").bytes(),
                Archive.of("tea-time/").with("tea-time/texts/").bytes(),
                Archive.of("tea-time/").bytes(ZipEntry.STORED))) {
            Instrument instrument = Instrument.load(read(archive));
            assertThat(instrument.fingerprint()).isEqualTo(fingerprint);
            assertThat(instrument.problems()).isEmpty();
            assertThat(instrument.texts()).isNotNull();
            assertThat(instrument.names().in(Locale.forLanguageTag("es")).text("score.total"))
                    .isEqualTo("Propio score.total");
        }
    }

    @Test
    void aFileIsCalledAsItIsNamed() throws IOException {
        Path plain = Files.write(folder.resolve("tea-time.ZIP"), Archive.of("").bytes());
        assertThat(InstrumentSource.zip(plain).name()).isEqualTo("tea-time");
        Path whole = Files.write(
                folder.resolve("download.zip"), Archive.of("tea-time/").bytes());
        assertThat(InstrumentSource.zip(whole).name()).isEqualTo("tea-time");
        Path other = Files.write(folder.resolve("tea.zip"), Archive.of("").bytes());
        assertThatThrownBy(() -> Instrument.load(InstrumentSource.zip(other)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("id-differs-from-folder");
        assertThatThrownBy(() -> InstrumentSource.zip(folder.resolve("none.zip")))
                .isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing was written").hasSize(3);
        }
    }

    @Test
    void whatAMachineLeavesBesideTheFilesIsLeftAside() throws IOException {
        byte[] archive = Archive.of("tea-time/")
                .with("tea-time/.DS_Store")
                .with("__MACOSX/tea-time/._questionnaire.json")
                .bytes();
        assertThat(Instrument.load(read(archive)).problems()).isEmpty();
        assertThat(read(archive).name()).isEqualTo("tea-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../questionnaire.json",
                "tea-time/../../etc/passwd",
                "tea-time/..",
                "/etc/passwd",
                "//server/share",
                "C:/windows/system.ini",
                "c:questionnaire.json",
                "tea-time\\..\\..\\x",
                "..\\x",
                "./questionnaire.json",
                "tea-time//questionnaire.json",
                "../",
                "/",
                "tea-time/\0/x",
                "tea-time/x\n"
            })
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws IOException {
        refused(Archive.of("tea-time/").with(name).bytes(), "leads out of its folder", "it is an attack.");
        refused(new Archive().with(name).bytes(), "leads out of its folder", "it is an attack.");
    }

    @Test
    void aLongNameIsShownShortAndPlain() {
        assertThatThrownBy(() -> read(
                        new Archive().with("../\u001b[31m" + "a".repeat(1000)).bytes()))
                .hasMessageContaining("../?[31maaa")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250).doesNotContain("\u001b"));
    }

    @Test
    void aBombIsNotInflatedFurtherThanAFileMayBe() {
        byte[] bomb = new Archive()
                .with("questionnaire.json", new byte[200 * MEBIBYTE])
                .bytes();
        assertThat(bomb.length).isLessThan(MEBIBYTE);
        refused(bomb, "smaller than 4 MiB: questionnaire.json", "it is something else.");
    }

    @Test
    void aHeaderThatLiesAboutItsSizeIsNotBelieved() {
        byte[] five = new byte[5 * MEBIBYTE];
        byte[] stored = new Archive().with("questionnaire.json", five).bytes(ZipEntry.STORED);
        byte[] lying = new Archive().with("questionnaire.json", five).bytes();
        // Without this bit the sizes are those in the entry's header: at 18 the packed one, at 22 the other.
        lying[6] &= ~8;
        Arrays.fill(lying, 18, 26, (byte) 0);
        lying[22] = 1;
        refused(lying, "smaller than 4 MiB", "it is something else.");
        refused(stored, "smaller than 4 MiB", "it is something else.");
    }

    @Test
    void manyFilesAreCountedTogether() {
        Archive archive = new Archive();
        for (int i = 0; i < 4; i++) {
            archive.with("f" + i, new byte[4 * MEBIBYTE]);
        }
        refused(
                archive.with("f4", new byte[1]).bytes(),
                "holds more than 16 MiB",
                "it holds more than one instrument.");
    }

    @Test
    void sixteenMebibytesAndTwoHundredEntriesAreEnough() throws IOException {
        Archive archive = Archive.of("");
        int files = archive.entries.size();
        int used = archive.entries.values().stream()
                .mapToInt(bytes -> bytes.length)
                .sum();
        archive.with("x0", new byte[4 * MEBIBYTE])
                .with("x1", new byte[4 * MEBIBYTE])
                .with("x2", new byte[4 * MEBIBYTE]);
        archive.with("x3", new byte[4 * MEBIBYTE - used]);
        for (int i = files + 4; i < 200; i++) {
            archive.with("folder" + i + "/");
        }
        assertThat(Instrument.load(read(archive.bytes())).id()).isEqualTo("tea-time");
        refused(archive.with("folder/").bytes(), "more than 200 entries", "it holds more than an instrument.");
    }

    @Test
    void anArchiveThatIsLargeAsItIsIsNotReadWhole() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThan(17L * MEBIBYTE);
                return 'P';
            }
        };
        assertThatThrownBy(() -> InstrumentSource.zip(endless, "tea-time"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("larger than 16 MiB");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        byte[] same =
                renamed(Archive.of("").with("questionnaire.jsox").bytes(), "questionnaire.jsox", "questionnaire.json");
        refused(same, "a name twice: questionnaire.json", "two versions were packed together.");
        refused(
                Archive.of("").with("Questionnaire.JSON").bytes(),
                "a name twice: Questionnaire.JSON",
                "two versions were packed together.");
        refused(new Archive().with("texts/es.properties").with("texts").bytes(), "a name twice: texts", "two");
        refused(new Archive().with("texts").with("texts/es.properties").bytes(), "a name twice: texts/es", "two");
        refused(new Archive().with("texts").with("texts/").bytes(), "a name twice: texts", "two");
        refused(new Archive().with("texts/").with("texts").bytes(), "a name twice: texts", "two");
        assertThat(read(renamed(Archive.of("").with("texts/").with("textz/").bytes(), "textz/", "texts/"))
                        .name())
                .as("a folder may be named as often as it likes")
                .isEqualTo("tea-time");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        for (byte[] none : List.of(
                new byte[0],
                "id,1,2\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {0x1f, (byte) 0x8b, 8, 0},
                new Archive().bytes())) {
            refused(none, "This is not a zip archive, or nothing is in it.", "it was packed by another program.");
        }
    }

    @Test
    void anEncryptedEntryIsRefused() throws IOException {
        byte[] archive = Archive.of("").bytes();
        // The lowest bit at 6 of an entry's header says that it is encrypted.
        archive[6] |= 1;
        refused(archive, "The archive is encrypted.", "pack it again without a password.");
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        byte[] archive = Archive.of("").bytes();
        for (int length = 1; length < archive.length - 12; length++) {
            byte[] cut = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe ");
        }
        byte[] first = new Archive().with("questionnaire.json").bytes();
        byte[] both = new byte[first.length + archive.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(archive, 0, both, first.length, archive.length);
        refused(both, "cannot be read to its end", "it was damaged");
        byte[] latin1 = renamed(new Archive().with("aaaa").bytes(), "aaaa", "caf\u00e9");
        refused(latin1, "cannot be read to its end", "it was damaged");
    }

    @Test
    void anyByteMayBeWrong() throws IOException {
        byte[] archive = Archive.of("").bytes();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bent = archive.clone();
            bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            try {
                assertThat(read(bent).name()).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("Maybe ");
            }
        }
    }

    @Test
    void severalFoldersAreNotOne() throws IOException {
        refused(
                Archive.of("tea-time/").with("coffee-time/questionnaire.json").bytes(),
                "not the folder of one instrument",
                "pack the folder of one instrument.");
        refused(new Archive().with("readme.txt").bytes(), "not the folder of one instrument", "pack");
        refused(new Archive().with("texts/").bytes(), "not the folder of one instrument", "pack");
    }

    @Test
    void aStreamThatFailsIsItsOwnFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line down");
            }
        };
        assertThatThrownBy(() -> InstrumentSource.zip(broken, "tea-time")).isInstanceOf(UncheckedIOException.class);
    }
}
