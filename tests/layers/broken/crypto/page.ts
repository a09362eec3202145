type View = import('../renderer/ui/view.ts').View;
export const view: View | null = null;
