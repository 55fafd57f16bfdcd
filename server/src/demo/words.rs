//! What the demonstration is made of: the vocabulary of a web-security office in Milan and London.

pub(super) const FREQUENCIES: [(u64, &str); 5] =
    [(44, "daily"), (30, "weekly"), (19, "monthly"), (5, "quarterly"), (2, "one_shot")];

pub(super) const KINDS: [(u64, &str); 3] = [(80, "generic"), (12, "threats"), (8, "compliance")];

pub(super) const ZONES: [(u64, &str); 9] = [
    (48, "Europe/Rome"),
    (16, "Europe/London"),
    (10, "America/New_York"),
    (6, "UTC"),
    (5, "Asia/Dubai"),
    (5, "Asia/Tokyo"),
    (4, "Asia/Jerusalem"),
    (3, "Asia/Kolkata"),
    (3, "America/Argentina/Buenos_Aires"),
];

pub(super) const CREATORS: [(u64, &str); 8] = [
    (24, "demo-admin"),
    (20, "giulia.ferrari"),
    (16, "marco.rossi"),
    (12, "sarah.whitfield"),
    (10, "niccolò.d’angelo"),
    (8, "james.okafor"),
    (6, "svc-reporting"),
    (4, "yael.cohen"),
];

pub(super) const ITALIAN: [&str; 12] = [
    "Riepilogo accessi",
    "Attacchi bloccati",
    "Traffico settimanale",
    "Anomalie notturne",
    "Minacce per paese",
    "Qualità del servizio",
    "Certificati in scadenza",
    "Richieste rifiutate",
    "Prestazioni delle API",
    "Sintesi per la direzione",
    "Conformità GDPR",
    "Tentativi di accesso falliti",
];

pub(super) const ENGLISH: [&str; 12] = [
    "Blocked requests",
    "Traffic overview",
    "Bot activity",
    "Top attackers",
    "Executive summary",
    "API latency",
    "Expiring certificates",
    "False positives",
    "Login abuse",
    "Weekly threat digest",
    "PCI DSS evidence",
    "Rate limits hit",
];

pub(super) const SITES: [&str; 16] = [
    "Milano",
    "Torino",
    "Bologna",
    "Roma EUR",
    "Napoli",
    "Palermo",
    "London",
    "Leeds",
    "New York",
    "Dubai",
    "e-commerce",
    "home banking",
    "intranet",
    "partner portal",
    "area clienti",
    "mobile API",
];

/// Names that a table, a search and a form must bear; every thirteenth schedule has one.
pub(super) const UNUSUAL: [&str; 14] = [
    "one_shot_generic",
    "Sicherheitsüberwachungsberichtszustellungsverantwortlichkeitsübertragungsprotokoll",
    "تقرير الأمان الأسبوعي للموقع الرئيسي",
    "דוח אבטחה יומי – אתר ראשי",
    "50% degli attacchi & le 10 cause più frequenti",
    "report_finale_v2 (copia) [non cancellare]",
    "Riepilogo trimestrale degli attacchi bloccati, delle anomalie e delle prestazioni di tutti i siti del gruppo, per \
     il comitato rischi e la direzione generale, con il confronto con il trimestre scorso",
    "<b>Traffic</b> \"all\" sites",
    "週次セキュリティレポート",
    "Ελεγχος ΠΡΟΣΒΑΣΗΣ",
    "Ça déborde: été à l’île d’Yeu",
    "Q3 / EMEA \\ tutti i tenant",
    "تقرير PCI DSS للمتجر 2026",
    "x",
];

pub(super) const HOSTS: [&str; 10] =
    ["www", "shop", "api", "login", "mail", "cdn", "intranet", "status", "static.assets", "booking"];

pub(super) const DOMAINS: [&str; 8] = [
    "esempio.it",
    "banca-esempio.it",
    "example.com",
    "example.co.uk",
    "negozio.example",
    "comune.citta.example",
    "ospedale-generale.example",
    "xn--caff-8oa.example",
];

pub(super) const GROUPS: [&str; 9] = [
    "Production",
    "Staging",
    "E-commerce",
    "Servizi pubblici",
    "Home banking",
    "API interne",
    "Partner",
    "Legacy",
    "Area clienti – tutte le regioni",
];

pub(super) const PEOPLE: [&str; 16] = [
    "anna.bianchi",
    "luca.conti",
    "giulia.ferrari",
    "marco.rossi",
    "sarah.whitfield",
    "james.okafor",
    "soc",
    "ciso",
    "direzione",
    "it-operations",
    "francesca.de-luca",
    "peter.o-neill",
    "yael.cohen",
    "omar.haddad",
    "compliance+reports",
    "elena.galli",
];
