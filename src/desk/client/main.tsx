import "./style/foundations.css";
import "./style/controls.css";
import "./style/frame.css";
import "./style/inbox.css";
import "./style/conversation.css";
import "./style/composer.css";
import { render } from "preact";
import { App } from "./app.tsx";

const root = document.getElementById("desk");
if (root !== null) render(<App />, root);
