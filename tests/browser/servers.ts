/** Serves the built add-in and the built workbench on free ports for the whole run. */
export default async function startServersForTests(): Promise<() => Promise<void>> {
  const { startServers } = await import('../../src/workbench/server/servers.mjs');
  const servers = await startServers({ addinPort: 0, workbenchPort: 0 });
  process.env['WORKBENCH_URL'] = servers.workbench;
  return () => servers.close();
}
