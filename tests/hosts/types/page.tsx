//! What a page in React writes, and what it must not be able to write.
import type {} from "cadenza-schedules/react";

export const Reports = () => (
  <cadenza-schedules
    className="wide"
    apiBase="/api/v1"
    readonly
    getToken={() => "token"}
    oncadenza-created={({ detail }) => console.log(detail.id)}
    oncadenza-error={({ detail }) => console.log(detail.fatal)}
  />
);

// @ts-expect-error a page size is a number
export const Misused = () => <cadenza-schedules pageSize="many" />;

// @ts-expect-error a deletion may be of many
export const Misheard = () => <cadenza-schedules oncadenza-deleted={({ detail }) => console.log(detail.id)} />;
