// Light or dark: as the system says, until someone chooses.

import { byId, fill, icon } from './dom.js';

export function startAppearance() {
  const button = byId('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => {
    fill(button, icon(isDark() ? 'sun' : 'moon'));
    button.setAttribute('aria-label', isDark() ? 'Light theme' : 'Dark theme');
    button.title = button.getAttribute('aria-label');
  };
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('tocsin.theme', document.documentElement.dataset.theme);
    show();
  });
  system.addEventListener('change', show);
  show();
}
