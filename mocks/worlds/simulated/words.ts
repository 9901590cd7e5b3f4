/** What the team's product (berths, tides and departures for small ports) deals in. */
export const areas: Record<string, { things: readonly string[]; screens: readonly string[] }> = {
  "Berth booking": {
    things: [
      "berth availability",
      "waiting lists",
      "group bookings",
      "long-stay requests",
      "booking changes",
      "seasonal berths",
      "guest berths",
      "cancellation terms",
    ],
    screens: ["booking form", "harbour map", "booking summary", "calendar view"],
  },
  "Tides and weather": {
    things: [
      "tide warnings",
      "wind limits",
      "depth forecasts",
      "storm notices",
      "tide tables",
      "swell height",
      "lock opening times",
    ],
    screens: ["tide panel", "harbour map", "skipper app", "morning briefing"],
  },
  "Fees and invoices": {
    things: [
      "mooring fees",
      "invoice totals",
      "tourist tax",
      "electricity readings",
      "credit notes",
      "payment reminders",
      "resident discounts",
      "refunds",
    ],
    screens: ["invoice page", "cash desk", "monthly statement", "fee editor"],
  },
  "Departure board": {
    things: [
      "ferry departures",
      "delay notices",
      "platform changes",
      "boarding calls",
      "vehicle quotas",
      "accessibility notes",
      "connection times",
    ],
    screens: ["departure board", "public display", "crew tablet", "passenger page"],
  },
  "Harbour office": {
    things: [
      "crew lists",
      "arrival declarations",
      "inspection notes",
      "key handovers",
      "shift handovers",
      "contact records",
      "visitor logs",
    ],
    screens: ["operator dashboard", "arrivals list", "vessel record", "duty roster"],
  },
  "Maps and layout": {
    things: [
      "pontoon layouts",
      "berth outlines",
      "depth contours",
      "crane positions",
      "restricted zones",
      "buoy markers",
      "walkway routes",
    ],
    screens: ["harbour map", "layout editor", "print view", "mobile map"],
  },
};

/** `{thing}` and `{screen}` are filled from one area, the rest from the lists below. */
export const goalPatterns = [
  "Show {thing} on the {screen}",
  "Edit {thing} in the {screen}",
  "Filter {thing} by vessel length on the {screen}",
  "Import {thing} from a spreadsheet",
  "Export {thing} as {format}",
  "Notify {role} when {thing} change",
  "Keep a history of {thing}",
  "Translate {thing} into {language}",
  "Make {thing} reachable by keyboard on the {screen}",
  "Validate {thing} before saving",
  "Cache {thing} for the {screen}",
  "Move {thing} to the new permissions model",
  "Let {role} comment on {thing}",
  "Compare {thing} with last season",
  "Load {thing} on the {screen} without a full refresh",
  "Add end-to-end tests for {thing}",
  "Replace the old endpoint for {thing}",
  "Print {thing} from the {screen}",
  "Undo accidental changes to {thing}",
  "Search {thing} from the {screen}",
] as const;

export const initiativePatterns = [
  "{area}: ready for the summer season",
  "{area}: self-service for {role}",
  "{area}: one place instead of three",
  "{area}: works offline on the quay",
  "{area}: second harbour goes live",
  "{area}: fewer calls to the office",
] as const;

export const supportPatterns = [
  "{port}: {thing} missing on the {screen}",
  "{port}: wrong time zone on {thing}",
  "{port}: cannot export {thing} as {format}",
  "{port}: {thing} shown twice after a change",
  "{port}: {role} cannot open the {screen}",
  "{port}: correct {thing} entered by mistake",
  "{port}: {thing} cut off on the {screen}",
  "{port}: question about {thing} and permissions",
  "{port}: slow {screen} with many {thing}",
  "{port}: old {thing} still appear on the {screen}",
] as const;

export const incidentPatterns = [
  "Errors when saving {thing} since the last release",
  "{service} does not answer for {port}",
  "{thing} delayed by more than ten minutes",
  "{service} runs out of connections under load",
  "Duplicate {thing} after a failover",
  "{screen} blank for {role} at {port}",
  "Expired certificate stops {service}",
] as const;

export const upstreamPatterns = [
  "tidekit: {fix} in {module}",
  "tidekit: support {feature} in {module}",
  "tidekit: document {feature}",
  "tidekit: speed up {module} for long series",
  "tidekit: add tests for {module}",
  "Adopt the new release of {module}",
  "Drop our patch of {module}",
] as const;

export const choices: Record<string, readonly string[]> = {
  format: ["CSV", "PDF", "iCal", "a spreadsheet", "GeoJSON"],
  role: ["skippers", "harbour masters", "the cash desk", "port agents", "duty officers"],
  language: ["Danish", "Portuguese", "French", "Croatian"],
  port: [
    "Port of Ellisund",
    "Marlow Quay",
    "Santa Brisa",
    "Norrvik",
    "Grayhaven",
    "Isle of Tarn",
    "Lowmere Marina",
  ],
  service: [
    "Booking service",
    "Notification worker",
    "Tide importer",
    "Payment bridge",
    "Public API",
  ],
  fix: [
    "rounding error",
    "off-by-one",
    "leap-second handling",
    "memory leak",
    "wrong datum",
    "missing null check",
  ],
  module: [
    "the tide interpolation",
    "the harmonic parser",
    "the chart projection",
    "the station index",
    "the forecast client",
    "the unit conversion",
    "the time-zone table",
  ],
  feature: [
    "chart datum options",
    "station aliases",
    "partial forecasts",
    "swell data",
    "custom projections",
    "retry limits",
  ],
};

export const draftTitles = [
  "Talk to harbour masters about the winter tariff",
  "Decide what to do with the old kiosk screens",
  "Sketch the handover between shifts",
  "Collect wishes from the Norrvik pilot",
  "Tidy up alerts nobody reads",
  "Plan the data clean-up before the season",
  "Compare providers for text messages",
  "Prepare the demo for port agents",
  "Write down how we release",
  "Check which reports are still used",
  "Agree on names for berth states",
  "Look into map tiles for low bandwidth",
] as const;

/** Issues that are nobody's board item but stand in the way of one. */
export const blockerTitles: Record<"own" | "upstream" | "hidden", readonly string[]> = {
  own: [
    "Rotate the signing key of the payment bridge",
    "Staging database needs a larger disk",
    "Agree on the berth identifier format",
    "Access to the weather provider's sandbox",
    "Upgrade the map tile server",
    "Approve the new data-processing agreement",
    "Fix flaky login in the test environment",
    "Decide on the retention of visitor logs",
  ],
  upstream: [
    "Station index loses entries after an update",
    "Harmonic parser rejects negative phases",
    "Release a version with the projection fix",
    "Forecast client ignores its timeout",
    "Interpolation wrong near a datum change",
  ],
  hidden: [
    "Expose settlement status per invoice",
    "New ledger accounts for tourist tax",
    "Webhook for refunds",
    "Monthly closing blocks late credit notes",
  ],
};
