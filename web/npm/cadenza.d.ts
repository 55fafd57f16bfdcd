/** Why a token is asked for: there is none yet, the one there is ends soon, or the API refused it. */
export type TokenReason = "start" | "expiring" | "refused";

/** What `getToken` is told. */
export interface TokenRequest {
  readonly reason: TokenReason;
  /** Aborted when nobody waits for this answer any more. */
  readonly signal: AbortSignal;
}

/** A token, with its end where that is known: milliseconds since 1970, a date, or what `Date` reads. */
export type Token = string | { token: string; expiresAt?: number | string | Date };

/** Brings a token of the page's own user. It is kept in memory, and sent to the API alone. */
export type GetToken = (request: TokenRequest) => Token | Promise<Token>;

export type Theme = "auto" | "light" | "dark";
export type Locale = "auto" | "en" | "it" | "de";
export type Density = "auto" | "comfortable" | "compact";
/** Where the panel keeps its address: nowhere outside itself, or behind the `#` of the page's. */
export type Routing = "memory" | "hash";
/** `list`: without the bar above the list. */
export type View = "full" | "list";
export type IdListStyle = "repeated" | "commas" | "brackets";
export type DeletePath = "reports/registries" | "reports/schedules";

/** The keys of config.json. An embedded panel reads no file: it gets them here. An attribute overrules its key. */
export interface Config {
  api_base?: string;
  routing?: Routing;
  first_page?: 0 | 1;
  id_list_style?: IdListStyle;
  delete_path?: DeletePath;
  types?: readonly string[];
  frequencies?: readonly string[];
  channels?: readonly string[];
  default_timezone?: string;
  /** As an address writes it: `type=generic&schedule=weekly`. The property `filter` overrules it. */
  filter?: string;
  environment?: string;
  readonly?: boolean;
  locale?: Locale;
  theme?: Theme;
  density?: Density;
  page_size?: number;
  /** Without effect in a panel, which keeps its token in memory. */
  token_storage?: "memory" | "session" | "tabs" | "local";
  /** Your own domains: before a change, addresses at any other are pointed out. */
  recipient_domains?: readonly string[];
  /** How many writes of one job are on their way at once, 1 to 4. */
  parallel_writes?: number;
  idle_minutes?: number;
}

/** What every list is kept to, by the names of the list call. A person cannot widen it. What is empty is refused. */
export interface Filter {
  /** Any of these ids. */
  readonly id?: string | readonly string[];
  /** Contained in the name. */
  readonly name?: string;
  readonly type?: string;
  readonly schedule?: string;
  readonly scheduled_by?: string;
  /** Created after this time, in microseconds since 1970. */
  readonly scheduled_at_start?: number;
  /** Created before this time, in microseconds since 1970. */
  readonly scheduled_by_end?: number;
}

/** The element's properties that have an attribute: `apiBase` is `api-base`, and so on. */
export interface CadenzaAttributes {
  /** Address of the API, absolute or relative to the page. */
  apiBase: string | null;
  /** Where in the panel one is, such as `/schedules/new`. */
  route: string | null;
  /** `hash`: in the page's fragment, behind the panel's name, as `#cadenza-schedules.sales/schedules`. Other fragments are yours. */
  routing: Routing | null;
  locale: Locale | null;
  theme: Theme | null;
  density: Density | null;
  view: View | null;
  /** Nothing can be changed, and what would change something is not shown. */
  readonly: boolean;
  /** Rows to a page, 1 to 1000, until a person chooses. */
  pageSize: number | null;
  /** The number the API gives its first page. */
  firstPage: 0 | 1 | null;
  idListStyle: IdListStyle | null;
  deletePath: DeletePath | null;
  /** Zone of a new schedule, such as `Europe/Rome`. */
  defaultTimezone: string | null;
  /** Text in the font of the page around. */
  inheritFont: boolean;
}

/** The element's properties without an attribute. */
export interface CadenzaProperties {
  getToken: GetToken | undefined;
  config: Config | undefined;
  filter: Filter | undefined;
}

/** The element: `<cadenza-schedules>`, or another tag given to `define`. */
export interface CadenzaSchedulesElement extends HTMLElement, CadenzaAttributes, CadenzaProperties {
  /** Whether taking the panel away would lose something typed, or hide how a change ends that is being saved. */
  readonly isDirty: boolean;
  /** Fulfilled once the panel stands, rejected when it cannot. */
  readonly ready: Promise<void>;
  /** Goes to a route; `false` when something that is not finished or a listener keeps a person where they are. */
  navigate(route: string): boolean;
  /** Reads what is shown again, and asks for a token where there is none. */
  refresh(): void;
}

/** What went wrong; later releases may tell more kinds. */
export type ProblemKind =
  | "offline"
  | "unreachable"
  | "policy"
  | "timed-out"
  | "busy"
  | "failed"
  | "down"
  | "not-the-api"
  | "redirected"
  | "unreadable"
  | "not-allowed"
  | "rejected"
  | "missing"
  | "not-offered"
  | "conflict"
  | "too-large"
  | "origin"
  | "configuration";

/** The events. All bubble and leave shadow roots, so that one may listen anywhere above the element. */
export interface CadenzaEventMap {
  "cadenza-ready": CustomEvent<Record<string, never>>;
  /** Somebody goes elsewhere in the panel. Cancelable: then they stay. */
  "cadenza-navigate": CustomEvent<{ readonly route: string; readonly replace: boolean }>;
  "cadenza-created": CustomEvent<{ readonly id: string }>;
  "cadenza-updated": CustomEvent<{ readonly id: string }>;
  "cadenza-deleted": CustomEvent<{ readonly ids: readonly string[] }>;
  /** There is no token, and `getToken` gave none. */
  "cadenza-auth-required": CustomEvent<{ readonly reason: string }>;
  /** Something was typed or is being saved, or all of it is done or discarded. */
  "cadenza-dirty": CustomEvent<{ readonly dirty: boolean }>;
  /** A word about what was done. Cancelable: then the page says it, and the panel shows none. */
  "cadenza-notify": CustomEvent<{ readonly text: string }>;
  /** Many writes, one by one, are over. */
  "cadenza-job": CustomEvent<{ readonly done: number; readonly failed: number; readonly total: number }>;
  /** A call that did not go well, with the status of its answer or 0. Never with what was asked or answered. */
  "cadenza-problem": CustomEvent<{ readonly kind: ProblemKind; readonly status: number }>;
  /** The panel cannot start, or cannot go on, and shows only that. */
  "cadenza-error": CustomEvent<{ readonly fatal: true; readonly message: string }>;
}

/** What `mount` takes: the element's properties. */
export type MountOptions = Partial<CadenzaAttributes & CadenzaProperties>;

/** What `mount` gives. */
export interface Handle {
  readonly element: CadenzaSchedulesElement;
  readonly isDirty: boolean;
  /** Sets these properties and leaves the others as they are. */
  update(options: MountOptions): void;
  navigate(route: string): boolean;
  refresh(): void;
  /** Takes the panel out of the page for good, and frees what it held. */
  destroy(): void;
}

/** Puts a panel into an element of the page, or the one a selector finds, and waits until it stands; one that cannot is taken out again. */
export function mount(target: Element | string, options?: MountOptions): Promise<Handle>;

/** Defines the element under a tag of one's own; a tag that is taken stays what it is. */
export function define(tag: string): void;

/** The release. */
export const version: string;

declare global {
  interface HTMLElementTagNameMap {
    "cadenza-schedules": CadenzaSchedulesElement;
  }
  // Events bubble: an element, the document and the window all hear them.
  interface GlobalEventHandlersEventMap extends CadenzaEventMap {}
}
