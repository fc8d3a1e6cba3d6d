import type { FunctionMetadata } from '../grid/function-host';
import { property } from './envelope';
import { parseManifest } from './manifest';
import type { AddinManifest } from './manifest';

/** The add-in as its host serves it: nothing else of it is known to the page. */
export interface Addin {
  readonly manifest: AddinManifest;
  readonly functions: FunctionMetadata;
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} antwortet mit ${response.status}.`);
  return response;
}

/** `workbench.json` beside the page names the add-in's host, the manifest there everything else. */
export async function loadAddin(): Promise<Addin> {
  const settings: unknown = await (await load('workbench.json')).json();
  const host = property(settings, 'addin');
  if (typeof host !== 'string') throw new Error('workbench.json nennt keine Adresse des Add-ins.');
  const manifest = parseManifest(await (await load(`${host}/manifest.xml`)).text());
  const metadata: unknown = await (await load(manifest.functionsMetadataAddress)).json();
  return { manifest, functions: readMetadata(metadata, manifest.functionsNamespace) };
}

function readMetadata(metadata: unknown, namespace: string): FunctionMetadata {
  const list = property(metadata, 'functions');
  if (!Array.isArray(list)) throw new Error('functions.json enthält keine Funktionen.');
  return { namespace, functions: list.map(readFunction) };
}

function readFunction(entry: unknown): FunctionMetadata['functions'][number] {
  const parameters = property(entry, 'parameters');
  return {
    id: text(entry, 'id'),
    description: text(entry, 'description'),
    parameters: Array.isArray(parameters)
      ? parameters.map((parameter: unknown) => ({
          name: text(parameter, 'name'),
          description: text(parameter, 'description'),
          optional: property(parameter, 'optional') === true,
          dimensionality: property(parameter, 'dimensionality') === 'matrix' ? 'matrix' : 'scalar',
          repeating: property(parameter, 'repeating') === true,
        }))
      : [],
  };
}

function text(entry: unknown, name: string): string {
  const value = property(entry, name);
  if (typeof value !== 'string') throw new Error(`functions.json: ${name} fehlt.`);
  return value;
}
