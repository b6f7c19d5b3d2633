type Task<Given extends unknown[], Result> = (...given: Given) => Result | Promise<Result>

/** A task whose code is loaded when it is first asked for: a thread that reads files never loads the printer. */
export function onDemand<Given extends unknown[], Result>(load: () => Promise<Task<Given, Result>>) {
  return async (...given: Given): Promise<Result> => (await load())(...given)
}
