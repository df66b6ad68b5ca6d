"""Teams itself: the only place that knows the Bot Framework."""
