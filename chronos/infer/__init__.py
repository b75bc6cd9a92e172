"""When an article that nothing dates was published: from its own text and from dated ones that tell the same.

The answer is an interval with low confidence, or none with the reason. The order of the articles does not
matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from chronos.article import Article
from chronos.infer.inference import Inference, inference
from chronos.infer.neighbours import Neighbours
from chronos.infer.undated import Undated
from chronos.options import Options

__all__ = ["Inference", "infer"]


def infer(
    articles: Iterable[Article], options: Options, take: Callable[[Article, Inference], Iterable[Article]]
) -> Iterator[Article]:
    """Yield the dated articles as they come, and at the end what *take* makes of those that are not.

    The dated ones are kept in memory until then.
    """
    dated: list[Article] = []
    undated: list[Article] = []
    for article in articles:
        if article.published is None:
            undated.append(article)
        else:
            dated.append(article)
            yield article
    neighbours = Neighbours(dated, options)
    for article in undated:
        yield from take(article, inference(Undated(article, options), neighbours))
