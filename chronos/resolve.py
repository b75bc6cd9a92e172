"""What was said + anchor -> Mentions with their intervals."""

from __future__ import annotations

from chronos.article import Article
from chronos.languages import Language
from chronos.options import Options
from chronos.timex import Mention


def resolve(article: Article, said: tuple[object, ...], tongue: Language, options: Options) -> tuple[Mention, ...]:
    """Resolve what *article* says of time."""
    return ()
