// Times as the list writes them. The formatters are made once: making one costs as much as a hundred uses.

const MINUTE = 60_000;
const DAY = 86_400_000;
const UNITS = [[31_556_952, "year"], [2_629_746, "month"], [604_800, "week"], [86_400, "day"], [3_600, "hour"], [60, "minute"], [1, "second"]];

const language = navigator.language;
const base = { month: "short", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const formatter = (more) => new Intl.DateTimeFormat(language, { ...base, ...more }).format;
const formatFull = formatter({ year: "numeric", second: "2-digit", timeZoneName: "short" });
const formatSecond = formatter({ year: "numeric", second: "2-digit" });
const formatThisYear = formatter({});
const formatAnyYear = formatter({ year: "numeric" });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

/** Days since 1970 by the clock of the device. */
const dayOf = (date) => Math.floor((date - date.getTimezoneOffset() * MINUTE) / DAY);
const two = (number) => String(number).padStart(2, "0");

/** What is written for a time in UNIX microseconds: `[datetime, title, data-exact, text]`. */
export function written(micros) {
  const date = new Date(Math.floor(micros / 1000));
  const iso = `${date.toISOString().slice(0, 19)}.${String(micros % 1_000_000).padStart(6, "0")}Z`;
  return [iso, `${formatFull(date)} · ${distance(micros)} · ${iso}`, formatSecond(date), short(date)];
}

function short(date) {
  const now = new Date(Date.now());
  const days = dayOf(date) - dayOf(now);
  if (days >= -1 && days <= 1) {
    const day = relative.format(days, "day");
    return `${day[0].toUpperCase()}${day.slice(1)} ${two(date.getHours())}:${two(date.getMinutes())}`;
  }
  return date.getFullYear() === now.getFullYear() ? formatThisYear(date) : formatAnyYear(date);
}

function distance(micros) {
  const seconds = micros / 1e6 - Date.now() / 1e3;
  const [unit, name] = UNITS.find(([unit]) => Math.abs(seconds) >= unit) ?? UNITS.at(-1);
  return relative.format(Math.trunc(seconds / unit), name);
}
