/** Which way is better: `higher` is reached if the value is at least the target value, `lower` if at most. */
export type GoodDirection = 'higher' | 'lower';
