/** A team file for a board, to begin with: every part that teams change most. */
export const exampleTeamFile = `{
  "name": "Platform",
  "zone": "Europe/Zurich",
  "clock": "calendar days",
  "sources": [{ "board": "https://github.com/orgs/ORGANISATION/projects/1" }],
  "stages": [
    { "name": "Backlog", "kind": "not started", "statuses": ["Backlog", "Todo"] },
    { "name": "In progress", "kind": "active", "statuses": ["In Progress"] },
    { "name": "In review", "kind": "active", "statuses": ["In Review"] },
    { "name": "Done", "kind": "done", "statuses": ["Done"] }
  ],
  "blocked": { "labels": ["blocked"] }
}
`;
