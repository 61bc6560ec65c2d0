declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?worker&inline' {
  const Inline: new () => Worker;
  export default Inline;
}

declare module '*.css';
