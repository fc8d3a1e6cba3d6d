/** Version of package.json; the build and the test settings put the text in its place. */
declare const __ADDIN_VERSION__: string;
