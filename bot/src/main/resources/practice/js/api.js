// Talks to the practice room's API.

const BASE = '/practice/api';
const PATIENCE_SECONDS = 45;

/** What the room refuses, in words for people. */
export class Problem extends Error {}

export function get(path, params = {}) {
  const query = new URLSearchParams(params).toString();
  return call(`${BASE}${path}${query ? `?${query}` : ''}`, { method: 'GET' });
}

/** Repeats itself while the server is away: every request carries an id that makes that harmless. */
export async function post(path, body) {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Tocsin-Practice': '1' },
    body: JSON.stringify(body),
  };
  for (let second = 0; ; second++) {
    try {
      return await call(BASE + path, request);
    } catch (failure) {
      if (!(failure instanceof TypeError) || second === PATIENCE_SECONDS) throw explained(failure);
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

export function requestId() {
  return crypto.randomUUID();
}

async function call(address, request) {
  const response = await fetch(address, request);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(body.error ?? `The server answered ${response.status}.`);
  return body;
}

function explained(failure) {
  return failure instanceof TypeError
    ? new Problem('Tocsin does not answer. Is it still running?')
    : failure;
}
