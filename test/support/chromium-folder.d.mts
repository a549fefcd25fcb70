export function chromiumFolder(): Promise<string>;
