//! The panel, whose route is the end of the dashboard's address.
import type {} from "cadenza-schedules/react";
import type { Theme } from "cadenza-schedules";
import { go } from "./address";
import { getToken } from "./token";

interface Props {
  route: string;
  theme: Theme;
  onNews: (news: string) => void;
}

export function Reports({ route, theme, onNews }: Props) {
  return (
    <div className="card">
      <cadenza-schedules
        apiBase="/api/v1"
        route={route}
        theme={theme}
        getToken={getToken}
        oncadenza-navigate={({ detail }) => go(`/reports${detail.route}`, detail.replace)}
        oncadenza-created={({ detail }) => onNews(`Created ${detail.id}`)}
        oncadenza-deleted={({ detail }) => onNews(`Deleted ${detail.ids.length}`)}
      />
    </div>
  );
}
