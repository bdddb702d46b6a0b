import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { defineConfig, globalIgnores } from "eslint/config";
import typescript from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", "build/", "coverage/", "src/playground/page/frame.js"]),
  js.configs.recommended,
  typescript.configs.recommended,
  prettier,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
    },
  },
  {
    // People's own data is never sent anywhere: the code that reads, keeps and shows it has no way to.
    files: [
      "src/owndata/**",
      "src/storage/**",
      "src/taskpane/owndata/**",
      "src/workbook/sources/**",
      "src/workbook/saved/**",
    ],
    rules: {
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection"],
      "no-restricted-properties": ["error", { object: "navigator", property: "sendBeacon" }],
    },
  },
  {
    // Configuration that tools load with require.
    files: ["*.js", "*.cjs", "test/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        process: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
