import { mostSharedText } from '../limits';
import type { XmlListener } from './xml-scanner';

/** The texts that cells refer to by number. Formatted pieces of one text are joined; readings in another script are not. */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private inReading = false;
  private size = 0;

  get tooLarge(): boolean {
    return this.size > mostSharedText;
  }

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else if (name === 't') this.inText = !this.inReading;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'si') this.texts.push(this.current);
  }

  text(text: string): void {
    if (!this.inText) return;
    this.current += text;
    this.size += text.length;
  }
}
