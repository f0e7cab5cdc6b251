// Next looks for one upwards, and would find the one of the app.
export function register(): void {}
