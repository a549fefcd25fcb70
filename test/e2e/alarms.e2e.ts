// One world for all of it, one file a subject.
import './alarms/stage.js';
import './alarms/conditions.js';
import './alarms/rules.js';
// Worlds of their own; here, because loading the gateway takes longer than they do.
import './alarms/channels.js';
