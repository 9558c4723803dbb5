/** Names a fault for logs and tables without its message, which may quote what a citizen wrote. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const place = /^ {4}at .*?([^/\\]+:\d+):\d+\)?$/m.exec(fault.stack ?? "")?.[1];
  return place === undefined ? fault.name : `${fault.name} at ${place}`;
}
