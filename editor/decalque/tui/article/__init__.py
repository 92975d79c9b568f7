"""The article side of the screen."""

from decalque.tui.article.pane import ArticlePane

__all__ = ["ArticlePane"]
