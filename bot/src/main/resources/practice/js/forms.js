// A form that a command asks for, as a dialog; what is missing is said at its field.

import { fill, h } from './dom.js';
import { open } from './dialog.js';
import { command } from './session.js';
import { rich } from './text.js';
import { attempt } from './toast.js';

const FEW = 5;

/** Gives a command, and goes on asking as long as there is something to fill in. */
export async function give(words, options = {}) {
  const { form, refusal } = await command(words, options);
  if (form) fillIn(form, options);
  return refusal;
}

export function fillIn(form, options = {}) {
  const fields = form.fields.map((field, index) => made(field, index));
  const refused = h('p', { class: 'refusal', role: 'alert', hidden: true });
  const submit = h('button', { class: 'primary', type: 'submit' }, form.submit);
  const cancel = h('button', { type: 'button' }, 'Cancel');
  const body = h('form', { class: 'fields', novalidate: true }, refused, fields.map((one) => one.element), h('footer', {}, cancel, submit));
  const dialog = open(form.title, body);
  cancel.addEventListener('click', () => dialog.close());
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = fields.filter((field) => !field.check());
    if (missing.length) return missing[0].input.focus();
    const values = Object.fromEntries(fields.map((field) => [field.key, field.value()]));
    return attempt(async () => {
      submit.disabled = true;
      try {
        const refusal = await give(form.words, { ...options, values });
        if (!refusal) dialog.close();
        else refuse(refusal);
      } finally {
        submit.disabled = false;
      }
    });
  });
  fields[0]?.input.focus();

  function refuse({ why, field }) {
    const blamed = fields.find((one) => one.key === field);
    refused.hidden = Boolean(blamed);
    fill(refused, blamed ? '' : rich(why));
    if (blamed) blamed.complain(why);
    else refused.scrollIntoView({ block: 'nearest' });
  }
}

function made(field, index) {
  const id = `field-${index}`;
  const error = h('p', { class: 'field-error', id: `${id}-error`, role: 'alert', hidden: true });
  const control = controls[field.kind](field, id);
  const label = h(control.group ? 'span' : 'label', control.group ? { id: `${id}-label` } : { for: id }, capitalised(field.label), !field.required && field.kind !== 'YES_OR_NO' && h('span', { class: 'optional' }, ' optional'));
  const say = (why) => {
    error.hidden = !why;
    fill(error, rich(why));
    control.input.setAttribute('aria-invalid', String(Boolean(why)));
    return !why;
  };
  const check = () => say(field.required && !control.value().trim() ? 'This is needed.' : '');
  const complain = (why) => {
    say(why);
    control.input.focus();
  };
  control.input.setAttribute('aria-describedby', error.id);
  control.input.addEventListener('input', () => error.hidden || check());
  return { key: field.key, element: h('div', { class: `field as-${field.kind.toLowerCase().replaceAll('_', '-')}` }, label, control.element, error), input: control.input, value: control.value, check, complain };
}

const controls = {
  LINE: (field, id) => simple(h('input', { id, type: 'text', value: field.initial, required: field.required })),
  PARAGRAPH: (field, id) => simple(h('textarea', { id, rows: 4, required: field.required }, field.initial)),
  CHOICE: (field, id) => (field.choices.length < FEW ? radios(field, id) : select(field, id)),
  YES_OR_NO: (field, id) => {
    const input = h('input', { id, type: 'checkbox', checked: field.initial === 'yes' });
    return { element: input, input, value: () => (input.checked ? 'yes' : 'no') };
  },
};

function simple(input) {
  return { element: input, input, value: () => input.value };
}

function select(field, id) {
  const blank = !field.required || !field.initial ? [h('option', { value: '' }, '—')] : [];
  const options = field.choices.map((choice) => h('option', { value: choice.value, selected: choice.value === field.initial }, choice.label));
  return simple(h('select', { id, required: field.required }, blank, options));
}

function radios(field, id) {
  const choices = field.required ? field.choices : [...field.choices, { value: '', label: 'Not said' }];
  const inputs = choices.map((choice) => h('input', { type: 'radio', name: id, value: choice.value, checked: choice.value === field.initial }));
  const labels = choices.map((choice, at) => h('label', { class: 'radio' }, inputs[at], h('span', {}, choice.label)));
  const element = h('div', { class: 'radios', role: 'radiogroup', 'aria-labelledby': `${id}-label` }, labels);
  const value = () => inputs.find((input) => input.checked)?.value ?? '';
  return { element, input: inputs[0], value, group: true };
}

function capitalised(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
