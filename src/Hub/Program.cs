return await Sav.Hub.Commands.HubCommandLine.RunAsync(args);
