import type { ClipboardPort } from '../application/documents/document-port';
import { failure, success } from '../domain/result';

type Content = Parameters<ClipboardPort['copy']>[0];

/**
 * The clipboard of the browser, in two ways: first the old command, which works wherever a button was just pressed; then the
 * modern one, which Excel on the web forbids its add-ins.
 */
export const browserClipboard: ClipboardPort = {
  async copy(content) {
    if (copyByCommand(content) || (await writeClipboard(content))) return success(null);
    return failure({ code: 'copyBlocked' });
  },
};

async function writeClipboard({ html, text }: Content): Promise<boolean> {
  try {
    const part = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part(html, 'text/html'), 'text/plain': part(text, 'text/plain') }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Needs something selected to begin with; what is copied is set in the event, so no foreign text becomes part of the page. */
function copyByCommand({ html, text }: Content): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  let copied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  const before = document.activeElement;
  document.body.append(field);
  document.addEventListener('copy', onCopy);
  try {
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the host forbids the other one
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
