// One world for all of it, one file a subject.
import './sign-in/stage.js';
import './sign-in/sessions.js';
import './sign-in/passwords.js';
import './sign-in/second-factor.js';
