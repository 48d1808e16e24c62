/** Values for an ICU message: `{name}`, `{count, plural, …}`. Format dates and money before passing them. */
export type TranslateValues = Record<string, string | number | boolean | null | undefined>;

/**
 * Look a message up. `key` is `ns:path.to.key`, or `path.to.key` in the namespace the function was
 * made for. A key that does not exist comes back as itself.
 */
export type Translate = (key: string, values?: TranslateValues) => string;

/** A namespace's messages as they stand in JSON. */
export type Messages = { [key: string]: string | Messages };

/** Every namespace of one language. */
export type Resources = Record<string, Messages>;

/** Split `ns:path` with a fallback namespace for bare paths. */
export function splitKey(key: string, defaultNs: string): [ns: string, path: string] {
  const colon = key.indexOf(':');
  return colon < 0 ? [defaultNs, key] : [key.slice(0, colon), key.slice(colon + 1)];
}

/**
 * The same function bound to another default namespace, so that one `t` per language serves every
 * component without building closures per render.
 */
export function boundTo(t: Translate, ns: string): Translate {
  let byNamespace = bound.get(t);
  if (!byNamespace) {
    byNamespace = new Map();
    bound.set(t, byNamespace);
  }
  let fn = byNamespace.get(ns);
  if (!fn) {
    const prefix = `${ns}:`;
    // Putting the two together for each word of a page takes longer than finding the word.
    const keys = new Map<string, string>();
    fn = (key, values) => {
      let full = keys.get(key);
      if (full === undefined) {
        full = key.includes(':') ? key : prefix + key;
        if (keys.size < 2_000) keys.set(key, full);
      }
      return t(full, values);
    };
    byNamespace.set(ns, fn);
  }
  return fn;
}

const bound = new WeakMap<Translate, Map<string, Translate>>();
