//! Starts the dashboard; importing the package defines <cadenza-schedules>.
import "cadenza-schedules";
import { createApp } from "vue";
import Dashboard from "./Dashboard.vue";
import "./style.css";

createApp(Dashboard).mount("#app");
