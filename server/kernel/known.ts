type Open<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T]

/** The same fields, those that may be undefined left out instead. */
export type Known<T> = { [K in Exclude<keyof T, Open<T>>]: T[K] } & { [K in Open<T>]?: Exclude<T[K], undefined> }

/** The fields that are there. A loop: records of bank entries are made by ten thousands. */
export function known<T extends object>(fields: T): Known<T> {
  const found: Partial<T> = {}
  for (const name in fields) if (fields[name] !== undefined) found[name] = fields[name]
  return found as Known<T>
}
