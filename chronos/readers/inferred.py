"""Articles without a publication date get one from those that tell the same, or are told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chronos.article import Article
from chronos.errors import InputError
from chronos.infer import Inference, infer
from chronos.options import Options
from chronos.readers.articles import UNDATED
from chronos.readers.reading import Note, Reading


def inferred(articles: Iterable[Article], reading: Reading) -> Iterator[Article]:
    """Yield all articles, those without a date last; what was inferred, or why not, is noted."""

    def take(article: Article, inference: Inference) -> Iterator[Article]:
        path, because = article.path or article.id, "; ".join(inference.because)
        if inference.published:
            message = f"published {inference.published.edtf}, as inferred: {because}"
            reading.note(Note(path, "inferred", message, article.line))
        elif reading.strict:
            message = f"has no publication date, and none can be inferred: {because}"
            reading.reject(InputError(path, "undated", message, article.line))
            return
        else:
            message = f"{UNDATED}, and none can be inferred: {because}"
            reading.note(Note(path, "undated", message, article.line))
        yield inference.dated(article)

    return infer(articles, Options(date_order=reading.date_order), take)
