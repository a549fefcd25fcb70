// One database for all of it, one file a subject. The last one looks at what all of them printed.
import './configuration/stage.js';
import './configuration/apply.js';
import './configuration/command-line.js';
import './configuration/versions.js';
import './configuration/secrets-at-rest.js';
