type Child = Node | string;

/** Builds an element from attributes and children. Text goes in as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A labelled drop-down list. */
export function choiceField<Value extends string>(
  label: string,
  choices: readonly Choice<Value>[],
  initial: Value,
  change: (value: Value) => void,
): { readonly element: HTMLElement; readonly set: (value: Value) => void } {
  const select = element('select', {}, ...choices.map(({ value, label: text }) => element('option', { value }, text)));
  select.value = initial;
  select.addEventListener('change', () => {
    const chosen = choices.find(({ value }) => value === select.value);
    if (chosen) change(chosen.value);
  });
  return {
    element: element('label', { class: 'field' }, element('span', {}, label), select),
    set: (value) => (select.value = value),
  };
}

/** A drawn element; contents are texts or other drawn elements. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
