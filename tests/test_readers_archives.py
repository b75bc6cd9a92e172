"""Archives are opened in memory; none can escape, explode, or hide an article."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from taken import take

from chronos.errors import InputError
from chronos.readers import allowance, archives
from chronos.readers.kinds import reader

TEXT = "The lock gate was shut on 6 May 2024."
ROW = '{"text": "The lock gate was shut on 6 May 2024."}\n'


def zipped(members: dict[str, str | bytes]) -> bytes:
    """Return a zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def written(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content)
    return path


def test_members_are_read_as_files_in_a_folder_are(tmp_path: Path) -> None:
    """Each article is named by its archive and its place; other and hidden members are ignored."""
    members: dict[str, str | bytes] = {
        "news/a.txt": TEXT,
        "b.jsonl": ROW * 2,
        "c.jsonl.gz": gzip.compress(ROW.encode()),
        "photo.png": "x",
        ".hidden.txt": TEXT,
        "__MACOSX/._a.txt": TEXT,
        "notes.gz": b"",
    }
    path = written(tmp_path, "a.zip", zipped(members))
    taken = take(path)

    assert taken.texts == [TEXT] * 4
    names = ["news/a.txt", "b.jsonl", "b.jsonl", "c.jsonl.gz"]
    assert [article.path for article in taken.articles] == [f"{path}/{name}" for name in names]
    assert sorted(taken.ignored) == sorted(
        f"{path}/{name}" for name in ("photo.png", ".hidden.txt", "__MACOSX/._a.txt", "notes.gz")
    )
    assert taken.rejected == []


def test_names_that_would_escape_are_names_only(tmp_path: Path) -> None:
    """Nothing is written beside the archive, whatever a member is called."""
    folder = tmp_path / "in"
    folder.mkdir()
    names = ("../up.txt", "/tmp/absolute.txt", "C:\\drive.txt", "a/../../b.txt")
    path = written(folder, "a.zip", zipped(dict.fromkeys(names, TEXT)))

    assert len(take(path).articles) == len(names)
    assert [one.name for one in tmp_path.rglob("*")] == ["in", "a.zip"]


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    """Its target is no article, and is not opened."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    taken = take(written(tmp_path, "a.zip", file.getvalue()))

    assert (taken.articles, taken.codes) == ([], ["kind"])
    assert len(taken.ignored) == 1


def test_one_broken_member_leaves_the_others(tmp_path: Path) -> None:
    """Damage is told of by the member's name."""
    data = zipped({"a.txt": TEXT, "b.txt": TEXT * 50, "c.txt": TEXT})
    middle = data.index(b"b.txt") + 8
    taken = take(written(tmp_path, "a.zip", data[:middle] + b"\xff" * 8 + data[middle + 8 :]))

    assert (taken.texts, taken.codes) == ([TEXT] * 2, ["archive"])
    assert taken.rejected[0].path.endswith("a.zip/b.txt")


def test_a_member_without_a_name_is_ignored(tmp_path: Path) -> None:
    """What it is cannot be told; the others are read."""
    data = zipped({"?": TEXT, "b.txt": TEXT}).replace(b"?", b"\0")  # a name ends where a NUL stands
    taken = take(written(tmp_path, "a.zip", data))

    assert (taken.texts, taken.rejected, len(taken.ignored)) == ([TEXT], [], 1)


def test_an_encrypted_member_is_rejected(tmp_path: Path) -> None:
    """No password is asked for."""
    data = bytearray(zipped({"a.txt": TEXT}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    taken = take(written(tmp_path, "a.zip", bytes(data)))

    assert [one.message for one in taken.rejected] == ["is encrypted; unpack it by hand"]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.gz.gz", "a.zip.gz", "A.TXT.GZ"])
def test_what_is_in_a_compressed_file_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    """Archives may lie in each other."""
    data = zipped({"b.txt": TEXT}) if "zip" in name else TEXT.encode()
    for _ in range(name.lower().count(".gz")):
        data = gzip.compress(data)

    assert take(written(tmp_path, name, data)).texts == [TEXT]


def test_an_archive_of_another_kind_is_ignored_in_a_folder(tmp_path: Path) -> None:
    """By hand it is rejected, as any file of another kind."""
    dump = written(tmp_path, "dump.sql.gz", gzip.compress(b"x"))
    photos = written(tmp_path, "photos.zip", zipped({"a.png": b"x"}))
    written(tmp_path, "a.txt", TEXT.encode())

    assert take(dump, photos).codes == ["kind", "kind"]
    taken = take(tmp_path)
    assert (taken.texts, taken.rejected) == ([TEXT], [])
    assert {Path(path).name for path in taken.ignored} == {"dump.sql.gz", "photos.zip", "a.png"}


@pytest.mark.parametrize("name", ["a.txt.gz", "a.zip", "a.zip.gz", "a.txt.zst"])
def test_what_is_no_archive_is_rejected(tmp_path: Path, name: str) -> None:
    """A wrong name or a file cut off is told of as such."""
    if name.endswith(".zst"):
        pytest.importorskip("zstandard", reason="the zstd extra is not installed")

    assert take(written(tmp_path, name, b"no archive")).codes == ["archive"]
    assert take(written(tmp_path, f"cut-{name}", gzip.compress(TEXT.encode() * 99)[:-30])).codes == [
        "archive"
    ]


def test_zstandard_is_read(tmp_path: Path) -> None:
    """One frame or several."""
    zstandard = pytest.importorskip("zstandard", reason="the zstd extra is not installed")
    frame = zstandard.compress(ROW.encode())

    assert take(written(tmp_path, "a.jsonl.zst", frame * 3)).texts == [TEXT] * 3


def test_a_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to far more than its size is read no further; what was read before is used."""
    monkeypatch.setattr(allowance, "FREE_BYTES", 100_000)
    lines = ROW.encode() + b"\n" * 3_000_000
    taken = take(written(tmp_path, "a.jsonl.gz", gzip.compress(lines)))
    assert (taken.texts, taken.codes) == ([TEXT], ["archive"])

    members: dict[str, str | bytes] = {"a.txt": TEXT, "b.jsonl": lines, "c.txt": TEXT}
    taken = take(written(tmp_path, "a.zip", zipped(members)))
    assert (taken.texts, taken.codes) == ([TEXT, TEXT], ["archive"])
    assert "unpacks to more than 200 times its size; the rest is not read" in taken.rejected[0].message


def test_archives_lie_in_each_other_three_deep(tmp_path: Path) -> None:
    """The fourth is not opened."""
    data = zipped({"a.txt": TEXT})
    for _ in range(2):
        data = zipped({"b.zip": data, "a.txt": TEXT})
    assert len(take(written(tmp_path, "three.zip", data)).texts) == 3

    taken = take(written(tmp_path, "four.zip", zipped({"c.zip": data})))
    assert (len(taken.texts), taken.codes) == (2, ["archive"])


def test_members_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of inner archives count too, and the rest is told of as not read."""
    monkeypatch.setattr(allowance, "MOST_MEMBERS", 5)
    inner = zipped({f"{n}.txt": TEXT for n in range(3)})
    taken = take(written(tmp_path, "a.zip", zipped({f"{n}.zip": inner for n in range(3)})))

    assert (len(taken.texts), taken.codes) == (3, ["archive"])


def test_a_huge_table_of_contents_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not even loaded."""
    monkeypatch.setattr(archives, "_MOST_AT_ONCE", 1_000)
    taken = take(written(tmp_path, "a.zip", zipped({f"{n}.txt": "x" for n in range(100)})))

    assert (taken.articles, taken.codes) == ([], ["archive"])


@given(st.binary(max_size=300), st.sampled_from(["a.zip", "a.txt.gz", "a.zip.gz"]), st.integers(0, 400))
def test_any_bytes_are_an_input_error_or_articles(noise: bytes, name: str, at: int) -> None:
    """Nothing else comes out of an archive, whatever is done to it."""
    good = zipped({"a.txt": TEXT}) if name == "a.zip" else gzip.compress(TEXT.encode())
    for data in (noise, good[:at] + noise + good[at + len(noise) :]):
        try:
            list(reader(f".{name.rpartition('.')[2]}")(io.BytesIO(data), name))
        except InputError as error:
            assert error.path.startswith("a.")
