"""What schemathesis cannot know by itself: how lines and rows are written, and what a register is filled with."""

import itertools
import json
import os

import schemathesis
from schemathesis.core import NOT_SET
from schemathesis.core.failures import AcceptedNegativeData

RAW = ("application/jsonl", "application/octet-stream", "text/csv")
NUMBERS = itertools.count(1)


@schemathesis.serializer(*RAW)
def lines(ctx, value):
    """A text or bytes as they are; anything else as one line of JSON."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", errors="surrogatepass")
    return json.dumps(value).encode("utf-8")


@schemathesis.hook
def filter_case(context, case):
    """Lines, rows and bytes are a text in the description: what is "no text" becomes one when it is sent."""
    return case.media_type not in RAW or case.body is NOT_SET or isinstance(case.body, (str, bytes))


@schemathesis.hook
def map_case(context, case):
    """Every other request gets deeper: its key is new, its purpose is its token's, its record is a vehicle. What was
    wrong with it stays wrong."""
    number = next(NUMBERS)
    if number % 2:
        return case
    headers = case.headers or {}
    if headers.get("Idempotency-Key") == "7b0c1d2e-otopeni-000412":
        headers["Idempotency-Key"] = f"otopeni-{number}"
    if headers.get("Huecry-Purpose") == "investigate":
        headers["Huecry-Purpose"] = os.environ["HUECRY_PURPOSE"]
    if (case.path_parameters or {}).get("register") != "vehicles":
        return case
    vehicle = {"plate": f"S{number:06}X", "make": "RENAULT", "status": "stolen", "event-country": "FR"}
    name = case.operation.definition.raw.get("operationId")
    if name in ("addRecord", "reviseRecord") and isinstance(case.body, dict):
        if isinstance(case.body.get("values"), dict):
            case.body["values"] = vehicle
    if name == "importRegister" and isinstance(case.body, str) and (case.query or {}).get("format") == "csv":
        case.body = ",".join(["ref", "handling", *vehicle]) + f"\nS-{number},H0," + ",".join(vehicle.values()) + "\n"
    return case


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """A batch refuses a question in its place and goes on: that is a refusal, though the whole is answered 200."""
    batch = case.operation.definition.raw.get("operationId") == "searchBatch"
    refused = b'"answer":"refused"' in (response.content or b"")
    return not (batch and refused and isinstance(failure, AcceptedNegativeData))
