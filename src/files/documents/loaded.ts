/** Code that is downloaded when it is needed; null: the add-in's server did not answer. */
export async function loaded<Code>(code: Promise<Code>): Promise<Code | null> {
  try {
    return await code;
  } catch {
    return null;
  }
}
