import { Link } from "@tanstack/react-router";

/** A link that leads nowhere. Stands alone: it may be the first thing shown. */
export const NoSuchPage = () => (
  <main style={{ maxWidth: 640, margin: "64px auto", padding: "0 16px" }}>
    <h1 style={{ fontSize: "var(--figure)", fontWeight: 650 }}>There is no such page</h1>
    <p style={{ marginTop: 12 }}>
      The link may be from another version of Headway. <Link to="/connect">See all teams</Link>
    </p>
  </main>
);
