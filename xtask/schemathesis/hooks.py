"""What schemathesis cannot know by itself: how bodies of lines and of rows are written."""

import json

import schemathesis


@schemathesis.serializer("application/jsonl", "application/octet-stream", "text/csv")
def lines(ctx, value):
    """A text or bytes as they are; anything else as one line of JSON."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", errors="surrogatepass")
    return json.dumps(value).encode("utf-8")
