//! A dashboard of two pages, with a theme for all of it and the news of the panel at its head.
import { useEffect, useState } from "react";
import type { Theme } from "cadenza-schedules";
import { useAddress } from "./address";
import { Reports } from "./Reports";

const THEMES: Theme[] = ["auto", "light", "dark"];

export function Dashboard() {
  const address = useAddress();
  const [theme, setTheme] = useState<Theme>("auto");
  const [news, setNews] = useState("");
  const reports = address.startsWith("/reports");

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return (
    <div className="dashboard">
      <nav aria-label="Operations">
        <strong>Operations</strong>
        <a href="#/" aria-current={reports ? undefined : "page"}>
          Overview
        </a>
        <a href="#/reports" aria-current={reports ? "page" : undefined}>
          Reports
        </a>
      </nav>
      <header>
        <span role="status">{news}</span>
        <label>
          Theme{" "}
          <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
            {THEMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </header>
      <main>
        {reports ? (
          <Reports route={address.slice("/reports".length)} theme={theme} onNews={setNews} />
        ) : (
          <p className="card">All hosts are up.</p>
        )}
      </main>
    </div>
  );
}
