import { StatusProvider } from "./controls/status.tsx";
import { Frame } from "./frame/frame.tsx";
import { LazyPage } from "./frame/lazy-page.tsx";
import { useRoute } from "./routing/use-route.ts";
import { SessionProvider, useSession } from "./session/session.tsx";

export function App() {
  return (
    <StatusProvider>
      <SessionProvider>
        <Doorway />
      </SessionProvider>
    </StatusProvider>
  );
}

/** The address is kept while signing in: whoever followed a link to a conversation lands on it. */
function Doorway() {
  const { session } = useSession();
  const route = useRoute();
  if (route.kind === "link") return <LazyPage name="open-link" />;
  if (session.kind === "signed-out") return <LazyPage name="sign-in" />;
  return <Frame route={route} />;
}
