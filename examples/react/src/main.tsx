//! Starts the dashboard; importing the package defines <cadenza-schedules>.
import "cadenza-schedules";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Dashboard } from "./Dashboard";
import "./style.css";

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <Dashboard />
  </StrictMode>,
);
