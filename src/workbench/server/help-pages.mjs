// @ts-check
/** The pages behind `SupportUrl` and every function's help address: plain HTML that also prints well. */

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** @param {{ title: string, version: string, body: string }} page */
function layout({ title, version, body }) {
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)} – Zielsteuerung SGB II</title>
    <link rel="icon" type="image/png" href="../assets/icon-32.png" />
    <link rel="stylesheet" href="hilfe.css" />
  </head>
  <body>
    <header>
      <img src="../assets/icon-64.png" width="48" height="48" alt="" />
      <div>
        <h1>${escape(title)}</h1>
        <p>Zielsteuerung SGB II, Version ${escape(version)}</p>
      </div>
    </header>
    <main>
${body}
    </main>
  </body>
</html>
`;
}

/** @param {import('./host-files.mjs').FunctionEntry} entry */
function anchor({ id, helpUrl }) {
  return helpUrl && URL.canParse(helpUrl) ? decodeURIComponent(new URL(helpUrl).hash.slice(1)) || id : id;
}

/** @param {import('./host-files.mjs').FunctionEntry} entry */
function signature({ name, parameters }) {
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `=ZV.${name}(${list.join('; ')})`;
}

/**
 * @param {import('./host-files.mjs').FunctionEntry} entry
 * @param {import('./host-files.mjs').FunctionExample | undefined} example
 */
function functionSection(entry, example) {
  const parameters = entry.parameters.map((parameter) => {
    const notes = [
      parameter.dimensionality === 'matrix' ? 'Bereich' : null,
      parameter.optional ? 'kann entfallen' : null,
      parameter.repeating ? 'kann wiederholt werden' : null,
    ].filter(Boolean);
    const note = notes.length > 0 ? ` <span class="optional">(${notes.join(', ')})</span>` : '';
    return `        <dt><code>${escape(parameter.name)}</code>${note}</dt>\n        <dd>${escape(parameter.description)}</dd>`;
  });
  return `      <section id="${escape(anchor(entry))}">
        <h2>ZV.${escape(entry.name)}</h2>
        <p>${escape(entry.description)}</p>
        <pre>${escape(signature(entry))}</pre>
${parameters.length > 0 ? `        <dl>\n${parameters.join('\n')}\n        </dl>` : '        <p>Diese Funktion braucht keine Angaben.</p>'}
${example ? `        <p>Beispiel: <code>${escape(example.formula)}</code> ergibt <strong>${escape(example.result)}</strong>.</p>\n` : ''}      </section>`;
}

/**
 * @param {object} options
 * @param {import('./host-files.mjs').FunctionMetadata} options.metadata
 * @param {ReadonlyMap<string, import('./host-files.mjs').FunctionExample>} options.examples by function id
 * @param {string} options.version
 */
export function functionsPage({ metadata, examples, version }) {
  const { functions } = metadata;
  const contents = functions.map(
    (entry) => `        <li><a href="#${escape(encodeURIComponent(anchor(entry)))}">ZV.${escape(entry.name)}</a></li>`,
  );
  const body = `      <p>
        Diese Funktionen stehen in jeder Arbeitsmappe zur Verfügung, solange das Add-in geladen ist. Prozentwerte sind
        Bruchzahlen: 5,3 % ist 0,053 oder eine als Prozent formatierte Zelle mit 5,3 %. Angaben in eckigen Klammern können
        entfallen. Zeigt eine Zelle <code>#NAME?</code>, lesen Sie bitte die <a href="index.html#hilfe">Hilfe</a>.
      </p>
      <p><a href="index.html">Zur Hilfe und zum Datenschutz</a></p>
      <ul>
${contents.join('\n')}
      </ul>
${functions.map((entry) => functionSection(entry, examples.get(entry.id))).join('\n')}`;
  return layout({ title: 'Funktionen', version, body });
}

/** @param {{ host: string, officeJsOrigin: string | null, version: string }} options */
export function supportPage({ host, officeJsOrigin, version }) {
  const own = new URL(host).host;
  const body = `      <section id="zweck">
        <h2>Was das Add-in tut</h2>
        <p>
          Es begleitet die Zielsteuerung eines Jobcenters nach § 48b SGB II in Excel: die Zielvereinbarung eines Jahres
          erfassen, die Blätter dazu anlegen, den Stand der Ziele mit eigenen Funktionen (<code>ZV.</code>) berechnen. Die
          Blätter lassen sich auch ohne das Add-in öffnen, lesen und drucken.
        </p>
        <p><a href="funktionen.html">Alle Funktionen mit ihren Angaben</a></p>
      </section>
      <section id="hilfe">
        <h2>Wenn etwas nicht geht</h2>
        <dl>
          <dt>Zellen zeigen <code>#NAME?</code></dt>
          <dd>
            Die Formeln waren da, bevor das Add-in geladen war. Öffnen Sie den Bereich „Zielsteuerung“ im Register „Start“.
            Neu berechnen genügt nicht, Excel muss die Formeln neu aufnehmen: Markieren Sie die Zellen, drücken Sie Strg+H und
            ersetzen Sie „=“ durch „=“. Ist das Blatt geschützt, heben Sie den Blattschutz vorher auf.
          </dd>
          <dt>Zellen zeigen <code>#BESCHÄFTIGT!</code></dt>
          <dd>
            Excel wartet auf das Add-in. Bleibt es länger als eine Minute dabei, speichern Sie die Mappe und öffnen Sie sie
            erneut.
          </dd>
          <dt>Der Bereich bleibt leer oder meldet, dass er nicht geladen werden kann</dt>
          <dd>
            Ihr Rechner erreicht ${officeJsOrigin === null ? `<code>${escape(own)}</code> nicht` : `<code>${escape(own)}</code> oder <code>${escape(new URL(officeJsOrigin).host)}</code> nicht`}. Bitte
            wenden Sie sich an Ihre IT und nennen Sie ihr diese Seite.
          </dd>
        </dl>
        <p>Unterstützung leistet die Stelle, die Ihnen das Add-in bereitgestellt hat, in der Regel Ihre IT.</p>
      </section>
      <section id="datenschutz">
        <h2>Datenschutz</h2>
        <p>
          Alle Angaben bleiben in Ihrer Arbeitsmappe. Das Add-in hat keinen eigenen Server und kein Konto, es sendet keine
          Inhalte der Mappe und setzt keine Cookies. Geladen wird nur von diesen Adressen:
        </p>
        <ul>
          <li><code>${escape(own)}</code>: die Dateien des Add-ins</li>
${officeJsOrigin === null ? '' : `          <li><code>${escape(new URL(officeJsOrigin).host)}</code>: die Bibliothek office.js, mit der Excel und Add-in miteinander sprechen. Dabei erfährt der Betreiber, wie bei jedem Abruf, die IP-Adresse und die Kennung des Browsers.</li>\n`}        </ul>
        <p>
          office.js kann Angaben über Nutzung und Geschwindigkeit seiner Schnittstellen an Excel übergeben. Was Excel damit tut,
          richtet sich nach den Datenschutzeinstellungen Ihres Office.
        </p>
      </section>`;
  return layout({ title: 'Hilfe', version, body });
}
