import "./style/foundations.css";
import "./style/controls.css";
import "./style/frame.css";
import { render } from "preact";
import { App } from "./app.tsx";

const root = document.getElementById("desk");
if (root !== null) render(<App />, root);
