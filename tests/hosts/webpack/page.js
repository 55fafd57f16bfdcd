//! A page with one panel.
import "cadenza-schedules";

const panel = document.createElement("cadenza-schedules");
panel.id = "panel";
panel.apiBase = "/api/v1";
panel.getToken = () => "demo-admin";
document.body.append(panel);
